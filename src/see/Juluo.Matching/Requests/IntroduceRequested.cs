namespace Juluo.Matching;

/// <summary>
/// POST /introductions/requests/{id}/introduction — introduces two people at a member's request by asking the other person. The member has agreed by asking; the other does not learn
/// who it is before they say yes too.
/// </summary>
[Post("/introductions/requests/{id}/introduction", MatchingRights.Introduce, Form = typeof(ShowToday))]
internal sealed class IntroduceRequested(
    RequestStore requests,
    Asking asking,
    Answering answering,
    AnswerStore answers,
    PeopleFacade people,
    NeedsFacade needs,
    Words words
) : Slice<IntroduceRequested.Input, IntroductionBegun>
{
    public sealed record Input(RequestId Id);

    public override async Task<Outcome<IntroductionBegun>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await requests.Take(input.Id, caller.Self, stop) is not { } request)
            return new MatchingErrors.RequestOver();
        var cards = await people.Named([request.Person, request.Other], stop);
        if (cards.Count < 2)
            return new MatchingErrors.RequestOver();
        var reasons = IntroducePeople.Reasons(
            cards[request.Person],
            cards[request.Other],
            vectors: await needs.Vectors(cards.Values, stop)
        );
        var begun = await asking.Begin(
            null,
            request.Person,
            request.Other,
            request.Note,
            reasons,
            caller.Self,
            stop,
            willing: request.Person
        );
        if (begun.Failed)
            return begun.As<IntroductionBegun>();
        // If one of the two does not want to meet, the requester sees only their own yes, as with silence.
        if (begun.Value.Hushed)
            await answers.Add(begun.Value.Id, request.Person, true, stop);
        else if (await answering.Answer(begun.Value.Id, request.Person, true, stop) is { Failed: true } failed)
            return failed.As<IntroductionBegun>();
        return await IntroductionBegun.Of(begun.Value, people, words, stop);
    }

    protected override Next? After(Input input, IntroductionBegun output, Caller caller) =>
        new("/today", "matching.request.begun", new Dictionary<string, string>(StringComparer.Ordinal) { ["names"] = output.Names });
}
