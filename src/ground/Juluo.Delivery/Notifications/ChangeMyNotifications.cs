namespace Juluo.Delivery;

/// <summary>POST /me/notifications — sets the delivery of each kind of notification to the caller, the quiet hours, and the hour of the digest.</summary>
[Post("/me/notifications", Requires.SignIn, Form = typeof(ShowMyNotifications), Say = "notifications.kept")]
internal sealed class ChangeMyNotifications(NotificationStore store, App app) : Slice<ChangeMyNotifications.Input, Done>
{
    /// <param name="Choices">Pairs of kind and delivery, as in <c>people.joined:digest</c>; other kinds do not change.</param>
    /// <param name="DigestAt">The hour of the day; null for no digest.</param>
    public sealed record Input(IReadOnlyList<string> Choices, int? QuietFrom, int? QuietUntil, int? DigestAt);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var read = input.Choices.Select(Read).ToList();
        if (Decide(input) is { Count: > 0 } errors)
            return errors;
        if (read.Exists(c => c is null || !app.Notifications.ContainsKey(c.Value.Kind)))
            return new NotificationErrors.KindUnknown();
        foreach (var (kind, way) in read.OfType<(string, NotificationWay)>())
            await store.Choose(caller.Self, kind, way, stop);
        await store.SetHours(caller.Self, new(input.QuietFrom, input.QuietUntil, input.DigestAt), stop);
        return Done.It;
    }

    internal static List<Error> Decide(Input input)
    {
        var errors = new List<Error>();
        foreach (
            var (hour, at) in new[]
            {
                (input.QuietFrom, nameof(input.QuietFrom)),
                (input.QuietUntil, nameof(input.QuietUntil)),
                (input.DigestAt, nameof(input.DigestAt)),
            }
        )
            if (hour is < 0 or > 23)
                errors.Add(new NotificationErrors.HourOutOfDay(at));
        if (input.QuietFrom is null != input.QuietUntil is null)
            errors.Add(new NotificationErrors.QuietHalf());
        return errors;
    }

    private static (string Kind, NotificationWay Way)? Read(string choice) =>
        choice.Split(':') is [var kind, var word]
        && Enum.TryParse<NotificationWay>(word, ignoreCase: true, out var way)
        && Enum.IsDefined(way)
            ? (kind, way)
            : null;
}
