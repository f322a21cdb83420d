namespace Juluo.Delivery;

/// <summary>POST /notifications/{id}/reading — marks a notification as read, and redirects to its page.</summary>
[Post("/notifications/{id}/reading", Requires.SignIn)]
internal sealed class ReadNotification(Inbox inbox) : Slice<ReadNotification.Input, ReadNotification.Output>
{
    public sealed record Input(Guid Id);

    public sealed record Output(string Path);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await inbox.Read(caller.Self, input.Id, stop) is { } path ? new Output(path) : new NotFound();

    protected override Next? After(Input input, Output output, Caller caller) => new(output.Path);
}
