namespace Juluo.Matching;

/// <summary>POST /introductions/answers/{token} — answers the question of an email link, signed out, once.</summary>
[Post("/introductions/answers/{token}", Requires.Nothing, PerMinute = 30, CountsFailures = true)]
internal sealed class AnswerByLink(LinkStore links, Answering answering, IntroductionFeedback telling, Clock clock)
    : Slice<AnswerByLink.Input, AnswerByLink.Output>
{
    public sealed record Input(string Token, YesNo Said, string? Words = null);

    /// <param name="Next">The secret of the next page.</param>
    /// <param name="Sentence">The sentence to show there.</param>
    public sealed record Output(string Next, string Sentence);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await links.Find(input.Token, stop) is not { } link)
            return new LinkUnknown();
        if (link.UsedAt is not null)
            return new MatchingErrors.LinkUsed();
        if (clock.Now >= link.ExpiresAt)
            return new MatchingErrors.LinkOver();
        if (!await links.Use(input.Token, stop))
            return new MatchingErrors.LinkUsed();

        var yes = input.Said == YesNo.Yes;
        var told = link.Asks switch
        {
            LinkAsks.Answer => await answering.Answer(link.Introduction, link.Person, yes, stop),
            LinkAsks.Met => await telling.Met(link.Introduction, link.Person, yes, stop),
            _ => await telling.Useful(link.Introduction, link.Person, yes, input.Words, stop),
        };
        if (told.Failed)
            return told.As<Output>();
        var sentence = link.Asks switch
        {
            LinkAsks.Answer => new AnswerGiven(input.Said, told.Value.Open).Sentence,
            LinkAsks.Met when yes => "matching.feedback.met",
            LinkAsks.Met => "matching.feedback.not-yet",
            _ => "matching.feedback.thanks",
        };
        // A person who reports a meeting is asked right away whether it was useful, on a separate page.
        var next =
            link.Asks == LinkAsks.Met && yes
                ? await links.Make(link.Introduction, link.Person, LinkAsks.Useful, clock.Now + NodaTime.Duration.FromDays(30), stop)
                : input.Token;
        return new Output(next, sentence);
    }

    protected override Next? After(Input input, Output output, Caller caller) =>
        new($"{IntroductionNotices.Path(output.Next)}?{Community.Query}={caller.Community.Slug}", output.Sentence);
}
