using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /me/notifications — shows the delivery of each kind of notification to the caller, and the quiet hours.</summary>
[Get("/me/notifications", Requires.SignIn, Page = typeof(MyNotificationsPage))]
public sealed class ShowMyNotifications(NotificationStore store, App app) : Slice<Nothing, ShowMyNotifications.Output>
{
    public sealed record Output(IReadOnlyList<Choice> Choices, NotificationHours Hours);

    public sealed record Choice(string Kind, NotificationWay Way);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var chosen = await store.ChoicesOf(caller.Self, stop);
        var hours = await store.Hours([caller.Self], stop);
        return new Output(
            [
                .. app
                    .Notifications.Values.Where(k => caller.Community.Uses(k.Part) && caller.May(k.Requires))
                    .Select(k => new Choice(k.Kind, chosen.GetValueOrDefault(k.Kind, k.Default))),
            ],
            hours.GetValueOrDefault(caller.Self, NotificationHours.Usual)
        );
    }
}
