namespace Juluo.Guest;

/// <summary>A fact that leaves a row each time it is handled: more than one row for a number means it was handled twice.</summary>
/// <param name="Mail">True to send a mail about it.</param>
[Named("guest.counted")]
public sealed record Counted(int Number, bool Mail) : IFact;

/// <summary>A fact whose reaction always throws.</summary>
[Named("guest.unbearable")]
public sealed record Unbearable(int Number) : IFact;
