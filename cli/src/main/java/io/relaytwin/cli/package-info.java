/**
 * The command line: the only place that wires files, core and exporters together.
 *
 * <p>{@link io.relaytwin.cli.Main} runs one command and turns what happens into an exit status. To
 * add a command:
 *
 * <ol>
 *   <li>Write one class {@code XCommand implements Callable<Integer>}, annotated
 *       {@code @Command(name = "x", description = ..., footerHeading = "%nExamples:%n", footer =
 *       {...})}, with a constructor that takes a {@link io.relaytwin.cli.Console}. Help, debug and
 *       colour options come from the root command.
 *   <li>Add its name and its constructor to {@link io.relaytwin.cli.Commands}. Only the command
 *       that was asked for is built, so keep static fields cheap and read files in {@code call()}.
 *   <li>Write through the console ({@code console.println}, {@link io.relaytwin.cli.Table}), never
 *       to {@code System.out}. Return a value of {@link io.relaytwin.cli.ExitStatus}.
 *   <li>For a mistake of the user throw a {@link io.relaytwin.cli.UsageFault}; an {@link
 *       java.io.IOException} may simply fly. Both end with status 2 and no stack trace. Whatever
 *       else flies is an internal fault and ends with status 3.
 *   <li>Test it in process with {@code CommandRun.of("x", "argument")}.
 * </ol>
 */
@NullMarked
package io.relaytwin.cli;

import org.jspecify.annotations.NullMarked;
