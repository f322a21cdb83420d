using NodaTime;

namespace Juluo.Places;

/// <summary>A line of the ledger.</summary>
public sealed record CreditEntry(
    Instant At,
    CreditId Credit,
    CreditUnit Unit,
    CreditMove Kind,
    int Amount,
    string NameZh,
    string NameEn,
    BookingId? Booking
)
{
    public string Name(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? NameEn : NameZh;
}
