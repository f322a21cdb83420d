namespace Juluo.Surveys;

/// <summary>POST /surveys/forms — adds a draft form for a custom survey, to be edited in the form builder.</summary>
[Post("/surveys/forms", SurveyRights.Manage, Form = typeof(ListSurveys), Then = "/forms/{Id}/draft", Say = "surveys.form.added")]
internal sealed class AddSurveyForm(FormsFacade forms) : Slice<AddSurveyForm.Input, Created<FormId>>
{
    public sealed record Input([Required, Length(FormDefinition.MostTitle)] LocalizedText? Title = null);

    public override async Task<Outcome<Created<FormId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var form = new FormDefinition(input.Title!.InForm(), [Languages.Chinese, Languages.English], []);
        return new Created<FormId>(await forms.Make(Survey.Owner, null, form, visitors: false, caller.Person, stop));
    }
}
