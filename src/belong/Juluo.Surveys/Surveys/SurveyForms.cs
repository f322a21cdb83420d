namespace Juluo.Surveys;

/// <summary>Finds the forms of surveys: the shipped one, whose questions are in the code, and those that operators write.</summary>
internal sealed class SurveyForms(FormsFacade forms)
{
    public const string Coworkers = "coworkers";

    /// <summary>Returns the questions, with the form if it was stored before; null if no survey can have the named form.</summary>
    /// <param name="named">A form's key, or <c>coworkers</c>.</param>
    public async Task<(Form? Form, FormDefinition Asks)?> Find(string? named, CancellationToken stop)
    {
        if (named == Coworkers)
            return ((await forms.Of(Survey.Owner, Coworkers, stop)).FirstOrDefault(), CoworkersSurvey.Form);
        if (!Guid.TryParse(named, out var id) || await forms.Find(new FormId(id), stop) is not { Owner: Survey.Owner } form)
            return null;
        return form.Purpose == Coworkers ? (form, CoworkersSurvey.Form)
            : await forms.Draft(form.Id, stop) is { } draft ? (form, draft)
            : null;
    }

    /// <summary>Publishes the questions as an immutable version. Returns the latest version if it has the same questions.</summary>
    public async Task<Outcome<(FormId Form, int Version)>> Publish(Form? form, FormDefinition asks, PersonId by, CancellationToken stop)
    {
        var asked = SurveyQuestions.Asked(asks);
        var id = form?.Id ?? await forms.Make(Survey.Owner, Coworkers, asked, visitors: false, by, stop);
        if (form is { Version: { } open } && (await forms.Version(id, open, stop)).Equals(asked))
            return (id, open);
        await forms.SaveDraft(id, asked, by, stop);
        var published = await forms.Publish(id, by, stop);
        return published.Failed ? published.As<(FormId, int)>() : (id, published.Value);
    }
}
