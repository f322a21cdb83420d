namespace Juluo.CaseDeliveries;

/// <summary>Cases that are handed over to an authority together.</summary>
/// <param name="Number">Of the service's, without gaps.</param>
/// <param name="FourEyes">A second person releases it.</param>
/// <param name="ReturnedAt">It was not released, and its cases went back to review.</param>
/// <param name="BundleSha256">Of the bundle that was last downloaded before it was handed over, in hexadecimal.</param>
/// <param name="Chosen">How many cases were put into it; <paramref name="Cases"/> are those that are still there.</param>
/// <param name="AcknowledgedAt">The authority has answered about each of its cases.</param>
public sealed record DeliveryBatch(
    DeliveryBatchId Id,
    ServiceId Service,
    int Number,
    bool FourEyes,
    Instant MadeAt,
    PersonId? MadeBy,
    Instant? ReleasedAt,
    PersonId? ReleasedBy,
    Instant? ReturnedAt,
    string? BundleSha256,
    Instant? HandedOverAt,
    Instant? AcknowledgedAt,
    int Chosen,
    int Cases,
    int Pending,
    int Rejected
)
{
    /// <summary>Cases of a batch at most.</summary>
    public const int Most = 1000;

    public static string PathOf(DeliveryBatchId id) => $"/cases/deliveries/{id}";

    /// <summary>Word of its state, in the catalogues behind <c>casedeliveries.is-</c>.</summary>
    internal string State =>
        ReturnedAt is not null ? "returned"
        : AcknowledgedAt is not null ? "acknowledged"
        : HandedOverAt is not null ? "handed-over"
        : ReleasedAt is not null ? "released"
        : "waiting";
}
