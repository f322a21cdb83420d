namespace Juluo.Forms;

/// <summary>GET /submissions/resume/links/{token} — shows the button that opens a form by the link that was sent. Mail scanners follow links but don't press buttons.</summary>
[Get($"{OpenByLink.Path}/{{token}}", Requires.Nothing, Page = typeof(ResumeLinkPage))]
public sealed class ShowResumeLink(UnitOfWork work, Clock clock, PageLanguage page) : Slice<ShowResumeLink.Input, ShowResumeLink.Output>
{
    public sealed record Input(string Token);

    /// <param name="Opens">True if the link is valid; false if it was used or is older than a day.</param>
    public sealed record Output(string Token, bool Opens);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        page.SpeakAsWished(Languages.Further);
        return new Output(input.Token, await new ResumeCodes(work, clock).OfLink(input.Token, stop) is not null);
    }
}
