namespace Juluo.Surveys;

/// <summary>Shows the menu entry once the community has had a survey.</summary>
internal sealed class HasSurveys(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from surveys.survey where community_id = {work.Community})", stop);
}
