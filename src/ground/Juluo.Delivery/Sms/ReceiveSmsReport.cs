namespace Juluo.Delivery;

/// <summary>POST /sms/reports — receives from the gateway what became of a message, signed: delivered, or failed. Once it was delivered it stays so, in whatever order reports come.</summary>
[Post("/sms/reports", Requires.Nothing, ByCapability = true, MostBytes = 16 * 1024)]
internal sealed class ReceiveSmsReport(UnitOfWork work, Clock clock, SmsPost post) : Slice<Nothing, Done>
{
    /// <param name="Id">Of our message.</param>
    /// <param name="State"><c>delivered</c> or <c>failed</c>.</param>
    public sealed record Report(Guid? Id, string? State);

    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var read = await post.Read<Report>(stop);
        if (read.Failed)
            return read.As<Done>();
        if (read.Value is not { Id: { } id, State: "delivered" or "failed" })
            return new SmsErrors.NoMessage();
        // One that is not here is another's, or gone: the gateway has nothing to repeat.
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
