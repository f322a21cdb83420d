namespace Juluo.Delivery;

/// <summary>POST /sms/reports — receives a signed delivery report from the gateway: delivered or failed. A delivered message remains delivered, in whatever order reports arrive.</summary>
[Post("/sms/reports", Requires.Nothing, ByCapability = true, MostBytes = 16 * 1024)]
internal sealed class ReceiveSmsReport(UnitOfWork work, Clock clock, SmsPost post) : Slice<Nothing, Done>
{
    /// <param name="Id">The id of our message.</param>
    /// <param name="State"><c>delivered</c> or <c>failed</c>.</param>
    public sealed record Report(Guid? Id, string? State);

    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var read = await post.Read<Report>(stop);
        if (read.Failed)
            return read.As<Done>();
        if (read.Value is not { Id: { } id, State: "delivered" or "failed" })
            return new SmsErrors.NoMessage();
        // An unknown id belongs to another program or was purged: the gateway need not retry.
        await work.Do(
            $"""
            update delivery.sms set report = {read.Value.State}, reported_at = {clock.Now}
            where community_id = {work.Community} and id = {id} and report is distinct from 'delivered'
            """,
            stop
        );
        return Done.It;
    }
}
