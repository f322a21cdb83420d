namespace Juluo.CaseDeliveries;

/// <summary>A batch of cases handed over to an authority.</summary>
/// <param name="Number">The number within the service, without gaps.</param>
/// <param name="FourEyes">True if a second person must release it.</param>
/// <param name="ReturnedAt">The time when it was sent back instead of handed over; its cases went back to review.</param>
/// <param name="BundleSha256">The hash of the bundle last downloaded before the hand-over, in hexadecimal.</param>
/// <param name="Chosen">The number of cases put into it; <paramref name="Cases"/> is the number that still exist.</param>
/// <param name="AcknowledgedAt">The time when the authority had answered for each of its cases.</param>
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
    /// <summary>The maximum number of cases in a batch; choosing more fails, and the rest go into a second batch.</summary>
    public const int Most = 1000;

    public static string PathOf(DeliveryBatchId id) => $"/cases/deliveries/{id}";

    /// <summary>The state as a word; catalogue keys are <c>casedeliveries.is-</c> followed by it.</summary>
    internal string State =>
        ReturnedAt is not null ? "returned"
        : AcknowledgedAt is not null ? "acknowledged"
        : HandedOverAt is not null ? "handed-over"
        : ReleasedAt is not null ? "released"
        : "waiting";
}
