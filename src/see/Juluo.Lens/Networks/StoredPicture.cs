namespace Juluo.Lens;

/// <summary>The backbone as laid out at the last reading, by keys only: who may be named is decided when it is shown.</summary>
/// <param name="Ties">Of the present week.</param>
/// <param name="Weeks">Mondays, the oldest first; a tie's week is its place here.</param>
/// <param name="Matrix">Pairs of trades, each once.</param>
/// <param name="Groups">Into which the ties fall; null in a picture made before there were any.</param>
internal sealed record StoredPicture(
    IReadOnlyList<StoredPicture.Person> People,
    IReadOnlyList<StoredPicture.Tie> Ties,
    IReadOnlyList<LocalDate> Weeks,
    IReadOnlyList<StoredPicture.Trade> Trades,
    IReadOnlyList<StoredPicture.Cell> Matrix,
    IReadOnlyList<StoredPicture.Group>? Groups = null
)
{
    public const int MostPeople = 300;
    public const int MostTies = 400;
    public const int MostWeeks = 12;

    /// <summary>A tie as a row of numbers, for the weeks gone by.</summary>
    public static float[] Row(Tie tie) =>
        [tie.A, tie.B, (int)tie.Kind, MathF.Round(tie.Strength, 2), MathF.Round(tie.Probability, 2), tie.Week];

    public static Tie Of(float[] row) => new((int)row[0], (int)row[1], (TieKind)(int)row[2], row[3], row[4], (int)row[5]);

    public static readonly StoredPicture Empty = new([], [], [], [], []);

    public sealed record Person(PersonId Id, float X, float Y);

    public sealed record Tie(int A, int B, TieKind Kind, float Strength, float Probability, int Week);

    /// <summary>A trade of five people or more; the smaller ones together are the last, without a name.</summary>
    public sealed record Trade(string? Zh, string? En, int People);

    /// <summary>Ties between two trades: how many there are, and how many there would be if trade played no part.</summary>
    public sealed record Cell(int A, int B, double Observed, double Expected);

    /// <summary>People who deal with each other more than with the rest.</summary>
    /// <param name="People">How many.</param>
    /// <param name="Drawn">Which of the people of the picture are in it, the best connected first.</param>
    /// <param name="Across">How many ties lead to other groups.</param>
    public sealed record Group(int People, IReadOnlyList<int> Drawn, int Across);
}
