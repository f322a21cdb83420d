namespace Juluo.Surveys;

/// <summary>GET /surveys — lists open and closed surveys; for operators, also forms that they can ask.</summary>
[Get("/surveys", SurveyRights.Answer, Page = typeof(SurveysPage))]
public sealed class ListSurveys(UnitOfWork work, Clock clock, FormsFacade forms) : Slice<Nothing, ListSurveys.Output>
{
    /// <param name="Forms">The forms that operators wrote for surveys; empty for other people.</param>
    public sealed record Output(IReadOnlyList<Survey> Surveys, IReadOnlyList<Form> Forms, bool MayManage);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var manages = caller.May(SurveyRights.Manage);
        return new Output(
            await new SurveyStore(work, clock).All(caller, stop),
            manages ? await forms.Of(Survey.Owner, null, stop) : [],
            manages
        );
    }
}
