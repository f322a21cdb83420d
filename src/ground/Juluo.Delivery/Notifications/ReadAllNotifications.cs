namespace Juluo.Delivery;

/// <summary>POST /notifications/readings — marks all notifications of the caller as read.</summary>
[Post("/notifications/readings", Requires.SignIn)]
internal sealed class ReadAllNotifications(Inbox inbox) : Slice<Nothing, ReadAllNotifications.Output>
{
    /// <param name="At">Identifies this marking: <c>POST /notifications/readings/{at}/removal</c> undoes it.</param>
    public sealed record Output(Instant At);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await inbox.ReadAll(caller.Self, stop));

    protected override Next? After(Nothing input, Output output, Caller caller) =>
        new(
            "/notifications",
            "notifications.all-read",
            Undo: $"/notifications/readings/{Uri.EscapeDataString(InstantPattern.ExtendedIso.Format(output.At))}/removal"
        );
}
