namespace Juluo.Lens;

/// <summary>A tie as last read. The two people may see all of it; others see it only if both agreed, and never if it is hidden.</summary>
/// <param name="Probability">The certainty of the kind, 0 … 1.</param>
/// <param name="Strength">The strength, decayed to the time of the reading; comparable only within one community.</param>
/// <param name="Significance">Q-value of meeting this often by chance (temporal fitness model, Benjamini–Hochberg); 1 if they did not meet in 28 days.</param>
/// <param name="Rank">Reciprocal rank, 0 or below; 0 if each is the other's closest.</param>
/// <param name="DaysTogether">The number of days, of the last 28, on which both were in the same zone.</param>
/// <param name="AdviceByA">The number of times A gave to B: replies, help, mentoring.</param>
/// <param name="Reasons">Up to three reasons, the strongest first; based only on facts both know.</param>
public sealed record TieCard(
    PersonId A,
    PersonId B,
    TieKind Kind,
    double Probability,
    double Strength,
    double Significance,
    double Rank,
    int DaysTogether,
    int AdviceByA,
    int AdviceByB,
    Instant First,
    Instant Last,
    bool Hidden,
    IReadOnlyList<TieReason> Reasons
)
{
    /// <summary>The probability as a word: clear from 0.8, likely from 0.5.</summary>
    internal TieRecord Record => RecordOf(Probability);

    internal static TieRecord RecordOf(double probability) =>
        probability >= 0.8 ? TieRecord.Clear
        : probability >= 0.5 ? TieRecord.Likely
        : TieRecord.Faint;

    public PersonId Other(PersonId than) => than == A ? B : A;

    /// <summary>True if the tie is more than chance. Otherwise it is unconfirmed, which is not the same as absent.</summary>
    public bool Confirmed => Significance <= TieRules.FalseDiscovery || Kind >= TieKind.Neighbour;

    internal static readonly Sql Columns = new(
        "a, b, kind, probability, strength, significance, rank, days, advice_a, advice_b, first_at, last_at, hidden, reasons"
    );

    internal static TieCard Read(DbDataReader row) =>
        new(
            row.Person(0),
            row.Person(1),
            (TieKind)row.GetInt16(2),
            row.GetFloat(3),
            row.GetFloat(4),
            row.GetFloat(5),
            row.GetFloat(6),
            row.GetInt16(7),
            row.GetInt32(8),
            row.GetInt32(9),
            row.Instant(10),
            row.Instant(11),
            row.GetBoolean(12),
            JsonSerializer.Deserialize<List<TieReason>>(row.GetString(13), Json.Options)!
        );
}
