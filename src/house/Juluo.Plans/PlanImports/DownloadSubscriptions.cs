using NpgsqlTypes;

namespace Juluo.Plans;

/// <summary>GET /subscriptions/export — returns the past, current and future subscriptions of people, with prices and pauses, in the table that the import takes.</summary>
[Get("/subscriptions/export", SpacesModule.Manage, MediaTypes = ["text/csv"])]
internal sealed class DownloadSubscriptions(UnitOfWork work, PeopleFacade people, Audit audit) : Slice<Nothing, Download>
{
    private sealed record Line(
        Guid Id,
        PersonId Person,
        PersonId? Payer,
        string Plan,
        LocalDate Starts,
        LocalDate? Ends,
        long Amount,
        string Currency,
        NpgsqlRange<DateOnly>[] Pauses
    );

    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var lines = await work.List<Line>(
            $"""
            select s.id, s.person_id as person, s.payer_id as payer, p.name_zh as plan, lower(s.days) as starts, upper(s.days) as ends,
              s.amount, s.currency, array(select z.days from plans.pause z where z.community_id = s.community_id
                and z.subscription_id = s.id order by z.days) as pauses
            from plans.subscription s join plans.plan p on p.community_id = s.community_id and p.id = s.plan_id
            where s.community_id = {work.Community} and p.retired_at is null and not isempty(s.days) order by lower(s.days), s.id
            """,
            stop
        );
        var cards = await people.Named(
            [.. lines.Select(l => l.Person).Concat(lines.Select(l => l.Payer).OfType<PersonId>()).Distinct()],
            stop
        );
        // Erased people have no name, and a row without a person could not be imported.
        var named = lines.FindAll(l => cards.ContainsKey(l.Person));
        await audit.Did(caller.Person, "plans.subscriptions-exported", "", new { rows = named.Count }, stop);
        return SafeCsv.File(
            "subscriptions.csv",
            SubscriptionRow.Columns.Names,
            named.Select(l =>
                (IReadOnlyList<string?>)
                    [
                        Called(cards[l.Person]),
                        l.Plan,
                        LocalDatePattern.Iso.Format(l.Starts),
                        l.Ends is { } ends ? LocalDatePattern.Iso.Format(ends.PlusDays(-1)) : null,
                        MoneyText.Typed(new(l.Amount, l.Currency)),
                        l.Payer is { } payer && cards.TryGetValue(payer, out var pays) ? Called(pays) : null,
                        string.Join("; ", l.Pauses.Select(p => $"{Day(p.LowerBound)}/{Day(p.UpperBound.AddDays(-1))}")),
                        l.Id.ToString(),
                    ]
            )
        );
    }

    private static string Day(DateOnly day) => LocalDatePattern.Iso.Format(LocalDate.FromDateOnly(day));

    private static string Called(PersonCard person) => person.Email is { Length: > 0 } email ? email : person.Name;
}
