namespace Juluo.FoodBank;

/// <summary>Computes reports on donors' gifts. Never reads cards.</summary>
internal sealed class DonorReports(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the requested period; by default the last three months.</summary>
    public (LocalDate From, LocalDate Until) Period(LocalDate? from, LocalDate? until)
    {
        var last = until ?? clock.Today(work.Community.Zone);
        var first = from ?? last.PlusMonths(-3).PlusDays(1);
        return first <= last ? (first, last) : (last, first);
    }

    public async Task<DonorReport> Of(Donor donor, LocalDate from, LocalDate until, CancellationToken stop)
    {
        var zone = work.Community.Zone;
        var (begins, ends) = (zone.AtStartOfDay(from).ToInstant(), zone.AtStartOfDay(until.PlusDays(1)).ToInstant());
        var lines = await work.List<DonorReport.Line>(
            $"""
            select i.name_zh, i.name_en, i.unit, coalesce(sum(m.shelf) filter (where m.kind = 'in' and d.on_day between {from} and {until}), 0)::int as received,
              coalesce(-sum(m.packed) filter (where m.kind in ('given', 'taken_back') and m.at >= {begins} and m.at < {ends}), 0)::int as given,
              coalesce(-sum(m.shelf) filter (where m.kind = 'thrown' and m.at >= {begins} and m.at < {ends}), 0)::int as thrown,
              sum(m.shelf + m.packed)::int as left, i.grams
            from foodbank.donation d
            join foodbank.lot l on l.community_id = d.community_id and l.donation_id = d.id
            join foodbank.item i on i.community_id = l.community_id and i.id = l.item_id
            join foodbank.movement m on m.community_id = l.community_id and m.lot_id = l.id
            where d.community_id = {work.Community} and d.donor_id = {donor.Id} and d.on_day <= {until}
            group by i.id, i.name_zh, i.name_en, i.unit, i.grams
            order by coalesce(i.name_zh, i.name_en), i.id
            """,
            stop
        );
        var wasted = await work.List<DonorReport.Waste>(
            $"""
            select i.name_zh, i.name_en, i.unit, m.reason, -sum(m.shelf)::int as units
            from foodbank.donation d
            join foodbank.lot l on l.community_id = d.community_id and l.donation_id = d.id
            join foodbank.item i on i.community_id = l.community_id and i.id = l.item_id
            join foodbank.movement m on m.community_id = l.community_id and m.lot_id = l.id
            where d.community_id = {work.Community} and d.donor_id = {donor.Id} and m.kind = 'thrown' and m.at >= {begins} and m.at < {ends}
            group by i.id, i.name_zh, i.name_en, i.unit, m.reason order by coalesce(i.name_zh, i.name_en), i.id, m.reason
            """,
            stop
        );
        var reached = await work.List<(int Households, int People)>(
            $"""
            select r.households, r.people from foodbank.donor_reach r
            join foodbank.distribution d on d.community_id = r.community_id and d.id = r.distribution_id
            where r.community_id = {work.Community} and r.donor_id = {donor.Id} and d.on_day between {from} and {until}
            """,
            stop
        );
        // The minimum applies to each distribution; otherwise comparing two periods would reveal small numbers.
        var enough = reached.FindAll(r => r.Households >= DonorReport.Least);
        return new(
            donor.Id,
            donor.Name,
            from,
            until,
            lines.FindAll(l => l.Received + l.Given + l.Thrown + l.Left > 0),
            wasted,
            enough.Count > 0 ? enough.Sum(r => r.Households) : null,
            enough.Count > 0 ? enough.Sum(r => r.People) : null,
            enough.Count,
            reached.Count - enough.Count
        );
    }

    public static Download Csv(DonorReport report, Words words) =>
        SafeCsv.File(
            $"donor-report-{report.From:uuuu-MM-dd}-{report.Until:uuuu-MM-dd}.csv",
            ["item", "unit", "received", "given", "thrown_away", "left", "grams_per_unit", "thrown_away_why"],
            report.Lines.Select(l =>
                (IReadOnlyList<string?>)
                    [
                        l.Name.In(words.Language),
                        l.Unit == FoodUnit.Weight ? "kg" : words[l.Unit],
                        FoodAmount.Typing(l.Unit, l.Received),
                        FoodAmount.Typing(l.Unit, l.Given),
                        FoodAmount.Typing(l.Unit, l.Thrown),
                        FoodAmount.Typing(l.Unit, l.Left),
                        l.Unit == FoodUnit.Weight ? "1000" : $"{l.Grams}",
                        string.Join(
                            "; ",
                            report
                                .Wasted.Where(w => w.Name == l.Name)
                                .Select(w => $"{words[w.Reason]} {FoodAmount.Typing(w.Unit, w.Units)}")
                        ),
                    ]
            )
        );
}
