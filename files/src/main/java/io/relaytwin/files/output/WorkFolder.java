package io.relaytwin.files.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A hidden folder beside the files that are being written, made anew and held by a lock. It goes
 * when the work ends, also by INT and TERM. A process that is killed leaves it behind without its
 * lock, and the next one that writes there removes it.
 */
final class WorkFolder implements Closeable {

  private static final String PREFIX = ".relaytwin-";
  private static final String SUFFIX = ".part";
  private static final String LOCK = ".relaytwin-lock";
  private static final int MAX_TRIES = 10_000;

  /** Those of this process; guarded by itself. */
  private static final Set<WorkFolder> OPEN = new LinkedHashSet<>();

  private static boolean watching;
  private static boolean ending;

  private final Path folder;
  private final FileChannel lock;

  private WorkFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes one, and removes what killed processes have left.
   *
   * @param parent where the files will stand.
   * @throws IOException when it cannot be made.
   */
  static WorkFolder in(Path parent) throws IOException {
    removeLeft(parent);
    long pid = ProcessHandle.current().pid();
    for (int i = 0; i < MAX_TRIES; i++) {
      Path folder = parent.resolve(PREFIX + pid + "-" + i + SUFFIX);
      try {
        synchronized (OPEN) {
          awaitEnd();
          Files.createDirectory(folder);
          WorkFolder work = new WorkFolder(folder, lock(folder.resolve(LOCK)));
          OPEN.add(work);
          watch();
          return work;
        }
      } catch (FileAlreadyExistsException e) {
        // Of another process with this number, on another machine or in another container.
      } catch (NoSuchFileException e) {
        if (!Files.isDirectory(parent)) {
          throw e;
        }
        // Another process took it for one that was left, before it had its lock.
      }
    }
    throw new IOException(parent + ": no folder to work in can be made");
  }

  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      channel.lock();
    } catch (IOException e) {
      return channel; // File systems without locks: what a kill leaves there stays.
    }
    if (Files.exists(file)) {
      return channel;
    }
    channel.close();
    throw new NoSuchFileException(file.toString());
  }

  /** The place of a file that is being written. */
  Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() throws IOException {
    synchronized (OPEN) {
      awaitEnd();
      OPEN.remove(this);
      try {
        remove(folder);
      } finally {
        lock.close();
      }
    }
  }

  private static void watch() {
    if (!watching) {
      watching = true;
      Runtime.getRuntime().addShutdownHook(new Thread(WorkFolder::end, "remove unfinished files"));
    }
  }

  private static void end() {
    synchronized (OPEN) {
      ending = true;
      for (WorkFolder each : OPEN) {
        try {
          remove(each.folder);
        } catch (IOException e) {
          // The next process that writes there tries again.
        }
      }
    }
  }

  /** Stops a thread of a program that a signal ends: what fails in it now is no fault to tell. */
  private static void awaitEnd() {
    while (ending) {
      LockSupport.park();
    }
  }

  private static void removeLeft(Path parent) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*" + SUFFIX)) {
      for (Path each : left) {
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          removeUnlessHeld(each);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void removeUnlessHeld(Path folder) {
    Path lock = folder.resolve(LOCK);
    try {
      if (!Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(folder); // Fails where there is more in it than a kill can leave.
      } else if (Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
        try (FileChannel channel =
                FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            FileLock held = channel.tryLock()) {
          if (held != null) {
            remove(folder);
          }
        }
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Held, or of somebody else: it stays.
    }
  }

  /** Removes a folder with its files; links in it go, and what they mean stays. */
  private static void remove(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!file.endsWith(LOCK)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      return;
    }
    Files.deleteIfExists(folder.resolve(LOCK));
    Files.deleteIfExists(folder);
  }
}
