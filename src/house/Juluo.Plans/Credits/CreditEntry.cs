namespace Juluo.Plans;

/// <summary>A line of the ledger.</summary>
/// <param name="Booking">What it paid for, by its key; null: nothing that was booked.</param>
public sealed record CreditEntry(
    Instant At,
    CreditId Credit,
    CreditUnit Unit,
    CreditMove Kind,
    int Amount,
    string NameZh,
    string NameEn,
    Guid? Booking
)
{
    public string Name(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? NameEn : NameZh;
}
