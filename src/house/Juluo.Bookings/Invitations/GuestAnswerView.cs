namespace Juluo.Bookings;

/// <summary>What a guest is asked to.</summary>
/// <param name="Answer">Null: not yet.</param>
/// <param name="Open">Whether it can still be answered.</param>
public sealed record GuestAnswerView(
    string Token,
    string What,
    string Place,
    Instant Start,
    Instant End,
    string Zone,
    string? Holder,
    bool? Answer,
    bool Open
);
