using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Surveys.Tests;

public sealed class SurveyResponseBoxTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with the trigger answered_once dropped: 32 responses of one person
    public async Task A_right_is_used_once_however_often_it_is_tried_at_once()
    {
        var hall = await Hall.Of(ground, 6);
        var tries = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => hall.Cast(hall.People[1], $"try {i}")));
        tries.Count(t => !t.Failed).ShouldBe(1);
        tries.SelectMany(t => t.Errors).ShouldAllBe(e => e is SurveyResponseErrors.AnsweredAlready);
        (await Responses(hall)).ShouldBe(1);
    }

    [Fact] // seen to fail with the trigger into_an_open_box dropped and the row not held: responses came after it was emptied
    public async Task A_response_that_comes_while_the_box_is_emptied_is_counted_or_refused()
    {
        var hall = await Hall.Of(ground, 32);
        var casts = hall.People.Select(p => hall.Cast(p, "x")).ToList();
        var close = hall.Close();
        await Task.WhenAll(casts.Append<Task>(close));
        (await close).Errors.ShouldBeEmpty();
        var taken = (await Task.WhenAll(casts)).Count(c => !c.Failed);
        (await Responses(hall)).ShouldBe(0);
        (await hall.Show(hall.People[0], SurveyRights.Manage)).Survey.Answered.ShouldBe(taken);
        (
            await hall.Refused("insert into surveys.ballot (community_id, survey_id, sealed) values ($1, $2, 'late')", hall.Survey.Value)
        ).ShouldBe("into_an_open_box");
    }

    [Fact]
    public async Task Who_was_not_invited_has_no_right_to_use()
    {
        var hall = await Hall.Of(ground, 5);
        var late = await ground.Directory(hall.Here, d => d.Add(Neighbourhood.Someone("晚到"), default));
        (await hall.Cast(late.Value, "x")).Errors.Single().ShouldBeOfType<SurveyResponseErrors.NotInvited>();
        (await Responses(hall)).ShouldBe(0);
    }

    /// <summary>
    /// An attacker who reads the tables with the system's columns guesses by everything that could tell who submitted which response: the transaction, the position on disk, the order of the keys.
    /// Thirty surveys of seven.
    /// </summary>
    [Fact] // seen to fail with no response mixed in: 210 of 210 by the transaction
    public async Task By_no_column_of_the_database_responses_are_linked_to_people_better_than_by_chance()
    {
        const int surveys = 30;
        var (byTransaction, byPlace, byKey, shared) = (0, 0, 0, 0);
        for (var times = 0; times < surveys; times++)
        {
            var hall = await Hall.Of(ground, 7);
            var order = hall.People.ToArray();
            Random.Shared.Shuffle(order);
            foreach (var person in order)
                (await hall.Cast(person, $"{person}")).Errors.ShouldBeEmpty();
            var answered = (
                await hall.Rows(work =>
                    work.List<(PersonId Person, string Transaction)>(
                        $"select person_id, xmin::text from surveys.invitation where survey_id = {hall.Survey} and answered order by xmin::text::bigint",
                        default
                    )
                )
            );
            answered.Select(a => a.Person).ShouldBe(order, "when each used their right is known by the transaction");
            var responses = await Opened(hall);
            byTransaction += answered.Count(a =>
                responses.Where(b => b.Transaction == a.Transaction).ToList() is [var only] && only.Text == $"{a.Person}"
            );
            shared += responses.Select(b => b.Transaction).Distinct().Count();
            byPlace += order.Index().Count(p => responses.OrderBy(b => b.Place).ElementAt(p.Index).Text == $"{p.Item}");
            byKey += order.Index().Count(p => responses.OrderBy(b => b.Id).ElementAt(p.Index).Text == $"{p.Item}");
        }

        byTransaction.ShouldBe(0, "all responses of so few were written by one transaction");
        shared.ShouldBe(surveys);
        // By chance one in seven: 30 of 210, give or take five. Six times that is once in a thousand million runs.
        byPlace.ShouldBeInRange(5, 60);
        byKey.ShouldBeInRange(5, 60);
    }

    [Fact]
    public async Task No_column_of_a_response_says_a_person_or_a_time_and_none_of_an_invitation_says_when()
    {
        var columns = await ground.Database.Ask<string[]>(
            "select array_agg(table_name || '.' || column_name || ':' || data_type order by table_name, ordinal_position) from information_schema.columns where table_schema = 'surveys' and table_name in ('ballot', 'invitation', 'result')"
        );
        columns.ShouldBe([
            "ballot.community_id:uuid",
            "ballot.survey_id:uuid",
            "ballot.id:uuid",
            "ballot.sealed:text",
            "invitation.community_id:uuid",
            "invitation.survey_id:uuid",
            "invitation.person_id:uuid",
            "invitation.answered:boolean",
            "result.community_id:uuid",
            "result.survey_id:uuid",
            "result.published:jsonb",
        ]);
        var hall = await Hall.Of(ground, 5);
        foreach (var person in hall.People)
            (await hall.Cast(person, "zqx-said")).Errors.ShouldBeEmpty();
        // Random keys: version 4, which is not ordered by time.
        (
            await hall.Rows(work =>
                work.List<string>($"select substr(id::text, 15, 1) from surveys.ballot where survey_id = {hall.Survey}", default)
            )
        ).ShouldAllBe(v => v == "4");
        // Only the box was written with the answer: no fact, no log, no view; and the text is nowhere unsealed.
        var tables = await ground.Database.Ask<string[]>(
            "select array_agg(format('%I.%I', table_schema, table_name)) from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')"
        );
        var mark = await ground.Database.Ask<string>(
            "select max(xmin::text::bigint)::text from surveys.ballot where survey_id = $1",
            hall.Survey.Value
        );
        foreach (var table in tables!)
        {
            (await ground.Database.Ask<bool>($"select exists (select from {table} t where t::text like '%zqx-said%')")).ShouldBeFalse(
                table
            );
            if (table is not ("surveys.ballot" or "surveys.invitation"))
                (await ground.Database.Ask<bool>($"select exists (select from {table} t where t.xmin::text = '{mark}')")).ShouldBeFalse(
                    table
                );
        }
    }

    private async Task<long> Responses(Hall hall) =>
        await ground.Database.Ask<long>("select count(*) from surveys.ballot where survey_id = $1", hall.Survey.Value);

    private sealed record Response(Guid Id, string Transaction, int Place, string Text);

    private async Task<List<Response>> Opened(Hall hall)
    {
        var protection = await ground.In(hall.Here, s => Task.FromResult(s.GetRequiredService<IDataProtectionProvider>()));
        var seal = protection.CreateProtector("surveys", "ballot", hall.Survey.ToString());
        return (
            await hall.Rows(work =>
                work.List<(Guid Id, string Transaction, string Place, string Sealed)>(
                    $"select id, xmin::text, ctid::text, sealed from surveys.ballot where survey_id = {hall.Survey}",
                    default
                )
            )
        ).ConvertAll(b => new Response(
            b.Id,
            b.Transaction,
            int.Parse(b.Place.Trim('(', ')').Split(',')[0]) * 10_000 + int.Parse(b.Place.Trim('(', ')').Split(',')[1]),
            ((SaidText)AnswerSet.Read(seal.Unprotect(b.Sealed))["wish"]!).Text
        ));
    }
}
