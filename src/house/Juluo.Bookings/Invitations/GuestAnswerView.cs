namespace Juluo.Bookings;

/// <summary>An invitation as a guest sees it.</summary>
/// <param name="Answer">The guest's answer, or null if there is none yet.</param>
/// <param name="Open">True if the guest can still answer.</param>
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
