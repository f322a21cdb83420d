namespace Juluo.Circles;

/// <summary>
/// POST /decisions/{id}/receipts — checks whether the ballot of a receipt was counted as cast. It is a POST so that no address bar, history or log keeps the receipt. While a
/// secret ballot is open, the answer is only that it was received.
/// </summary>
[Post("/decisions/{id}/receipts", CircleRights.Vote, Form = typeof(ShowDecision), PerMinute = 30)]
internal sealed class CheckReceipt(UnitOfWork work, Clock clock, Words words) : Slice<CheckReceipt.Input, CheckReceipt.Output>
{
    public sealed record Input(DecisionId Id, [Required] string Receipt = "");

    /// <param name="Place">The place in the published list; null while the ballots are not published.</param>
    /// <param name="ReplacedBy">The place of the later ballot that counts instead.</param>
    public sealed record Output(string Receipt, int? Place, string? Choice, int? ReplacedBy = null);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (decision, _))
            return new NotFound();
        var receipt = Receipt.Read(input.Receipt);
        var shown = Receipt.Shown(receipt);
        if ((await store.Ballots(decision.Id, stop)).Find(b => b.Receipt == shown) is { } ballot)
            return new Output(shown, ballot.Place, decision.Say(ballot.Choice, words), ballot.ReplacedBy);
        return await work.Find<bool>(
            $"select exists (select from circles.ballot_box where community_id = {work.Community} and decision_id = {decision.Id} and receipt = {receipt})",
            stop
        )
            ? new Output(shown, null, null)
            : new DecisionErrors.ReceiptUnknown();
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        output.Place is { } place
            ? new(
                $"/decisions/{input.Id}",
                output.ReplacedBy is null ? "circles.receipt.counted" : "circles.receipt.replaced",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["receipt"] = output.Receipt,
                    ["place"] = place.ToString(),
                    ["choice"] = output.Choice!,
                    ["later"] = $"{output.ReplacedBy}",
                }
            )
            : new(
                $"/decisions/{input.Id}",
                "circles.receipt.in-the-box",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["receipt"] = output.Receipt }
            );
}
