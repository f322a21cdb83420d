namespace Juluo.Needs;

/// <summary>POST /needs/{posting}/closing — closes a need or an offer of the caller with its outcome: it leaves the list, and people whose responses are still open are notified.</summary>
[Post(
    "/needs/{posting}/closing",
    NeedsRights.Own,
    Form = typeof(ShowPosting),
    Say = "needs.posting.closed",
    Undo = "/needs/{posting}/closing/withdrawal"
)]
internal sealed class ClosePosting(ResponseStore responses, ClosingStore closings, ResponseNotices notices, PostingsFacade postings)
    : Slice<ClosePosting.Input, Done>
{
    /// <param name="By">The person who helped, one of those who responded; may be omitted if only one did.</param>
    /// <param name="Words">A note on the outcome, shown to people whose responses are still open.</param>
    public sealed record Input(PostingId Posting, [Required] PostingOutcome? Outcome = null, PersonId? By = null, string? Words = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await postings.Find(input.Posting, stop) is not { } posting || posting.Author != caller.Self)
            return new NotFound();
        var seen = await responses.Seen(input.Posting, stop);
        if (Check(input, seen).ToList() is { Count: > 0 } wrong)
            return wrong;
        var words = FormText.Some(input.Words) ?? "";
        if (!await closings.Add(input.Posting, caller.Self, input.Outcome!.Value, words, stop))
            return new ResponseErrors.AlreadyClosed();
        if (
            input.Outcome == PostingOutcome.Helped
            && Helper(input, seen) is { State: ResponseState.Open } helper
            && await responses.Judge(input.Posting, helper.Person, true, stop)
        )
            await notices.Judged(posting, helper.Person, true, stop);
        await postings.End(caller.Self, input.Posting, stop);
        await notices.Ended(posting, await responses.Waiting(input.Posting, stop), words, stop);
        return Done.It;
    }

    /// <summary>Finds the helper: the person chosen, one already reported as helpful, or the only respondent. Null if none of these applies.</summary>
    internal static Response? Helper(Input input, IReadOnlyList<Response> seen) =>
        input.By is { } by ? seen.FirstOrDefault(r => r.Person == by)
        : seen.FirstOrDefault(r => r.State == ResponseState.Helped) is { } said ? said
        : seen is [var only] ? only
        : null;

    private static IEnumerable<Error> Check(Input input, IReadOnlyList<Response> seen)
    {
        if (input.Outcome is not { } outcome || !Enum.IsDefined(outcome))
            yield return new Missing(nameof(input.Outcome));
        else if (outcome == PostingOutcome.Helped && seen.Count == 0)
            yield return new ResponseErrors.NoResponse(nameof(input.Outcome));
        else if (outcome == PostingOutcome.Helped && Helper(input, seen) is null)
            yield return new ResponseErrors.WhoHelped(nameof(input.By));
        foreach (var error in FormText.Check(nameof(input.Words), input.Words, Closing.MostWords))
            yield return error;
    }
}
