namespace Juluo.Lens;

/// <summary>The backbone as laid out at the last reading. It contains only keys: names are resolved when it is shown, with the consents of that moment.</summary>
/// <param name="Ties">The ties of the current week.</param>
/// <param name="Weeks">Mondays, the oldest first; a tie's week is an index into this list.</param>
/// <param name="Matrix">Pairs of professions, each once.</param>
/// <param name="Groups">The groups the ties form; null in a picture made before groups existed.</param>
internal sealed record StoredPicture(
    IReadOnlyList<StoredPicture.Person> People,
    IReadOnlyList<StoredPicture.Tie> Ties,
    IReadOnlyList<LocalDate> Weeks,
    IReadOnlyList<StoredPicture.Profession> Trades,
    IReadOnlyList<StoredPicture.Cell> Matrix,
    IReadOnlyList<StoredPicture.Group>? Groups = null
)
{
    public const int MostPeople = 300;
    public const int MostTies = 400;
    public const int MostWeeks = 12;

    /// <summary>A tie as a row of numbers, for past weeks.</summary>
    public static float[] Row(Tie tie) =>
        [tie.A, tie.B, (int)tie.Kind, MathF.Round(tie.Strength, 2), MathF.Round(tie.Probability, 2), tie.Week];

    public static Tie Of(float[] row) => new((int)row[0], (int)row[1], (TieKind)(int)row[2], row[3], row[4], (int)row[5]);

    public static readonly StoredPicture Empty = new([], [], [], [], []);

    public sealed record Person(PersonId Id, float X, float Y);

    public sealed record Tie(int A, int B, TieKind Kind, float Strength, float Probability, int Week);

    /// <summary>A profession with five or more people; the smaller ones are combined in the last entry, without a name.</summary>
    public sealed record Profession(string? Zh, string? En, int People);

    /// <summary>Ties between two professions: the observed number, and the number expected if the profession had no influence.</summary>
    public sealed record Cell(int A, int B, double Observed, double Expected);

    /// <summary>People who deal with each other more than with others.</summary>
    /// <param name="People">The number of people.</param>
    /// <param name="Drawn">The indices of its people in the picture, the best connected first.</param>
    /// <param name="Across">The number of ties to other groups.</param>
    public sealed record Group(int People, IReadOnlyList<int> Drawn, int Across);
}
