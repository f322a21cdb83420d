namespace Juluo.Forms;

/// <summary>Widget on the day's page: operators' forms with submissions in the last seven days.</summary>
[Named("forms-today")]
[Widget(Dashboard.Today, FormRights.Read, typeof(FormsTodayWidget), 140)]
public sealed class FormsToday(UnitOfWork work, Clock clock) : Slice<Nothing, FormsToday.Output>
{
    public sealed record Line(FormId Id, LocalizedText Title, int Sent);

    public sealed record Output(IReadOnlyList<Line> Forms);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var since = clock.Now - Duration.FromDays(7);
        return new Output(
            await work.List<Line>(
                $"""
                select f.id, f.title_zh, f.title_en, count(*)::int as sent from forms.submission s
                join forms.form f on f.community_id = s.community_id and f.id = s.form_id
                where s.community_id = {work.Community} and s.sent_at > {since} and f.owner = {Form.Own}
                group by f.id, f.title_zh, f.title_en order by max(s.sent_at) desc limit 6
                """,
                stop
            )
        );
    }
}
