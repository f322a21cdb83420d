using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /notifications/unsubscriptions/{token} — shows the kind of emails that an unsubscribe link stops, with one button. It changes nothing, because mail scanners open links too.</summary>
[Get("/notifications/unsubscriptions/{token}", Requires.Nothing, Page = typeof(UnsubscriptionPage), PerMinute = 30)]
public sealed class ShowUnsubscription(Unsubscription unsubscription, NotificationStore store, App app)
    : Slice<ShowUnsubscription.Input, ShowUnsubscription.Output>
{
    public sealed record Input(string Token);

    /// <param name="Mailed">True if the person currently gets emails of this kind.</param>
    public sealed record Output(string Token, string Kind, bool Mailed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (unsubscription.Open(input.Token, caller.Community.Id) is not { } content)
            return new NotificationErrors.LinkUnknown();
        var mailed =
            content.Kind == Unsubscription.OfDigest
                ? (await store.Hours([content.Person], stop)).GetValueOrDefault(content.Person, NotificationHours.Usual).DigestAt
                    is not null
                : (await store.ChoicesOf(content.Person, stop)).GetValueOrDefault(
                    content.Kind,
                    app.Notifications.GetValueOrDefault(content.Kind)?.Default ?? NotificationWay.Inbox
                ) != NotificationWay.Inbox;
        return new Output(input.Token, content.Kind, mailed);
    }
}
