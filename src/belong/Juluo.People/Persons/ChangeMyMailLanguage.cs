namespace Juluo.People;

/// <summary>POST /me/mail-language/{language} — changes the language of the mails to the caller, without the rest of their profile.</summary>
[Post("/me/mail-language/{language}", Requires.SignIn, Then = "/me/profile", Say = "people.mail-language.kept")]
internal sealed class ChangeMyMailLanguage(PersonStore persons) : Slice<ChangeMyMailLanguage.Input, Done>
{
    public sealed record Input(string Language);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!Languages.All.Contains(input.Language))
            return new NotFound();
        await persons.SaveLanguage(caller.Self, input.Language, stop);
        return Done.It;
    }
}
