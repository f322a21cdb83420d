namespace Juluo.Web;

/// <summary>POST /language — stores the language in a cookie for a year, and returns to the page on which it was chosen.</summary>
[Post("/language", Requires.Nothing, WhileSeeingAs = true)]
internal sealed class ChooseLanguage(IHttpContextAccessor http) : Slice<ChooseLanguage.Input, Done>
{
    public sealed record Input(string Language, string? Back);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!Languages.All.Contains(input.Language))
            return Task.FromResult<Outcome<Done>>(new Unreadable(nameof(input.Language)));
        RequestLanguage.Remember(http.HttpContext!, input.Language);
        return Task.FromResult<Outcome<Done>>(Done.It);
    }

    /// <summary>Emails keep the language of the profile: a person who switches the language of pages is asked once whether emails should follow.</summary>
    protected override Next After(Input input, Done output, Caller caller) =>
        caller is { MailLanguage: { } mails, SeeingAs: null } && !string.Equals(mails, input.Language, StringComparison.Ordinal)
            ? new(input.Back ?? "/", "language.chosen") { Also = $"/me/mail-language/{input.Language}", AlsoSay = "language.mails-too" }
            : new(input.Back ?? "/");
}
