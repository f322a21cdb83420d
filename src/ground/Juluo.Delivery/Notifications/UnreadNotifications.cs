namespace Juluo.Delivery;

/// <summary>POST /notifications/readings/{at}/removal — marks notifications as unread that were marked as read together.</summary>
[Post("/notifications/readings/{at}/removal", Requires.SignIn, Then = "/notifications")]
internal sealed class UnreadNotifications(Inbox inbox) : Slice<UnreadNotifications.Input, Done>
{
    public sealed record Input(Instant At);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await inbox.ReadNothing(caller.Self, input.At, stop);
        return Done.It;
    }
}
