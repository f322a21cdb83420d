namespace Juluo.Matching;

/// <summary>
/// GET /introductions/{id} — shows one introduction to people who introduce: its stages, its reasons, and the reports of the two people. It never shows who answered what, and never
/// the caller's own introduction.
/// </summary>
[Get("/introductions/{id}", MatchingRights.Introduce, Page = typeof(IntroductionPage))]
internal sealed class ShowIntroduction(IntroductionStore introductions, AnswerStore answers, AccountStore accounts, PeopleFacade people)
    : Slice<ShowIntroduction.Input, IntroductionDetail>
{
    public sealed record Input(IntroductionId Id);

    public override async Task<Outcome<IntroductionDetail>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await introductions.Find(input.Id, stop) is not { } introduction || introduction.Concerns(caller))
            return new NotFound();
        var whom = introduction
            .Both.Concat(introduction.Reasons.OfType<Reason.SharedContact>().Select(r => r.Contact))
            .Concat(introduction.MadeBy is { } by ? [by] : []);
        return new IntroductionDetail(
            introduction,
            new(await people.Named([.. whom.Distinct()], stop)),
            await accounts.Of(introduction.Id, stop),
            WithdrawIntroduction.Decide(introduction, (await answers.To(introduction.Id, stop)).Count)
        );
    }
}

/// <param name="Told">Reports by the two people after they met.</param>
/// <param name="Stays">The reason why it cannot be withdrawn; null if it can.</param>
public sealed record IntroductionDetail(
    Introduction Introduction,
    [property: JsonIgnore] Faces Faces,
    IReadOnlyList<MeetingAccount> Told,
    [property: JsonIgnore] Error? Stays
);
