namespace Juluo.Guest;

/// <summary>A fact whose every hearing leaves a row: more than one row for a number, and it was heard twice.</summary>
/// <param name="Mail">Whether a mail is to tell of it.</param>
[Named("guest.counted")]
public sealed record Counted(int Number, bool Mail) : IFact;

/// <summary>A fact that nobody can bear to hear.</summary>
[Named("guest.unbearable")]
public sealed record Unbearable(int Number) : IFact;
