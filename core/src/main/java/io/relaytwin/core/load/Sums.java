package io.relaytwin.core.load;

/** What a trajectory adds up: integrals over the time in each state of the switch, turn-ons. */
final class Sums {
  double onIntegral;
  double offIntegral;
  double onSquare;
  double offSquare;
  double atOn;
  double atOnSquare;
  double turnOns;

  /** Adds other sums so many times. */
  void add(Sums other, double times) {
    onIntegral += times * other.onIntegral;
    offIntegral += times * other.offIntegral;
    onSquare += times * other.onSquare;
    offSquare += times * other.offSquare;
    atOn += times * other.atOn;
    atOnSquare += times * other.atOnSquare;
    turnOns += times * other.turnOns;
  }

  void clear() {
    onIntegral = 0;
    offIntegral = 0;
    onSquare = 0;
    offSquare = 0;
    atOn = 0;
    atOnSquare = 0;
    turnOns = 0;
  }

  double integral() {
    return onIntegral + offIntegral;
  }

  double square() {
    return onSquare + offSquare;
  }
}
