namespace Juluo.Forms;

/// <summary>POST /forms/{id}/details — changes a form's settings: title, introduction and closing text, languages, and how long answers are kept.</summary>
[Post("/forms/{id}/details", FormRights.Manage, Form = typeof(ShowFormDraft), Say = "forms.saved", Undo = "/forms/{id}/restoration")]
internal sealed class ChangeForm(UnitOfWork work, Clock clock) : Slice<ChangeForm.Input, Done>
{
    /// <param name="Languages">Codes separated by commas, such as “zh-Hant, en, es”; the first is the form's original language.</param>
    /// <param name="Visitors">True if people without an account may fill it in.</param>
    public sealed record Input(
        FormId Id,
        [Required, Length(FormDefinition.MostTitle)] LocalizedText? Title = null,
        [Length(FormDefinition.MostIntro, Lines = true)] LocalizedText? Intro = null,
        [Length(FormDefinition.MostIntro, Lines = true)] LocalizedText? Done = null,
        [Required] string? Languages = null,
        int? Minutes = null,
        int KeepDays = FormDefinition.UsualKeepDays,
        bool Visitors = false
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now)
        {
            if (KeepDays is < 1 or > 3650)
                yield return new Unreadable("keepDays");
            if (Minutes is < 1 or > 600)
                yield return new Unreadable("minutes");
            var languages = WordList.Read(Languages);
            if (languages.Count is 0 or > FormDefinition.MostLanguages || languages.Any(l => !DefinitionCheck.IsLanguage(l)))
                yield return new FormErrors.LanguagesUnreadable();
        }
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var languages = WordList.Read(input.Languages);
        var changed = await new DraftChange(work, clock).Of(
            input.Id,
            caller,
            form =>
            {
                var said = form with { Languages = languages };
                return said with
                {
                    Title = said.Said(form.Title, input.Title)!,
                    Intro = said.Said(form.Intro, input.Intro),
                    Done = said.Said(form.Done, input.Done),
                    Minutes = input.Minutes,
                    KeepDays = input.KeepDays,
                };
            },
            stop
        );
        if (changed.Failed)
            return changed.As<Done>();
        await new FormStore(work, clock).SetVisitors(input.Id, input.Visitors, stop);
        return Juluo.Foundation.Done.It;
    }
}
