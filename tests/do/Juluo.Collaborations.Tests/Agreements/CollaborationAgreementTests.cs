using Npgsql;

namespace Juluo.Collaborations.Tests;

public sealed class CollaborationAgreementTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task An_agreement_is_in_force_once_both_sides_have_signed_it()
    {
        var bureau = await Bureau.Of(ground, 2);
        var first = await bureau.Agree();
        (await bureau.Sign(bureau.People[0], first)).Failed.ShouldBeFalse();
        (await bureau.Show(bureau.People[0])).Collaboration.InForce.ShouldBeNull("one side alone agrees on nothing");
        var chief = await bureau.Outside("林科長", champion: true);
        (await bureau.Show(bureau.People[0])).Collaboration.State(bureau.Today).ShouldBe(CollaborationState.BeingAgreed);
        (await bureau.Record(chief, first)).Failed.ShouldBeFalse();
        var shown = (await bureau.Show(bureau.People[0])).Collaboration;
        (shown.InForce, shown.State(bureau.Today)).ShouldBe((1, CollaborationState.InForce));
        shown.State(bureau.Today.PlusDays(366)).ShouldBe(CollaborationState.BeingAgreed, "its term is over");
        (await bureau.Sign(bureau.People[0], first)).Errors.Single().ShouldBeOfType<AgreementErrors.SignedAlready>();
        // A person who joins later signs too; until then it is not in force for all.
        await bureau.Add(bureau.People[1]);
        (await bureau.Show(bureau.People[1])).Collaboration.ToSign.ShouldBeTrue();
        (await bureau.Show(bureau.People[0])).Collaboration.InForce.ShouldBeNull();
    }

    [Fact] // before: only Home showed that it waits
    public async Task An_agreement_waits_for_each_member_who_signs_until_they_have_signed()
    {
        var bureau = await Bureau.Of(ground, 2);
        var first = await bureau.Agree();
        (await bureau.Waits(bureau.People[0])).ShouldBe([("collaboration-agreement", $"/collaborations/{bureau.Collaboration}/agreement")]);
        (await bureau.Waits(bureau.People[1])).ShouldBeEmpty();
        (await bureau.Sign(bureau.People[0], first)).Failed.ShouldBeFalse();
        (await bureau.Waits(bureau.People[0])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_version_is_signed_by_all_again_and_the_earlier_is_in_force_until_then()
    {
        var bureau = await Bureau.Of(ground, 2);
        await bureau.Add(bureau.People[1], CollaborationSide.Agency);
        var first = await bureau.Agree();
        foreach (var person in bureau.People)
            (await bureau.Sign(person, first)).Failed.ShouldBeFalse();
        var second = await bureau.Agree("每個孩子騎車上學。");
        second.Number.ShouldBe(2);
        (await bureau.Sign(bureau.People[0], first)).Errors.Single().ShouldBeOfType<AgreementErrors.AnotherText>();
        (await bureau.Show(bureau.People[0])).Collaboration.InForce.ShouldBe(1);
        foreach (var person in bureau.People)
            (await bureau.Sign(person, second)).Failed.ShouldBeFalse();
        (await bureau.Show(bureau.People[0])).Collaboration.InForce.ShouldBe(2);
        var shown = await bureau.Good<ShowCollaborationAgreement, ShowCollaborationAgreement.Input, ShowCollaborationAgreement.Output>(
            bureau.People[0],
            new(bureau.Collaboration)
        );
        shown.Earlier.Single().Goals.ShouldBe("每個孩子安心走路上學。");
        shown.Signatures[1].Count.ShouldBe(2);
    }

    [Fact]
    public async Task Terms_that_cannot_be_get_a_sentence()
    {
        var bureau = await Bureau.Of(ground, 1);
        var good = bureau.Terms();
        (await Refused(good with { EndsOn = bureau.Today.PlusDays(-1) })).ShouldBeOfType<CollaborationAgreementErrors.EndsBeforeItStarts>();
        var data = good with { DataWhat = "速限", DataPurpose = "地圖", DataReaders = "團隊", DataUntil = bureau.Today.PlusDays(30) };
        (await Refused(data with { DataUntil = good.EndsOn!.Value.PlusDays(1) })).ShouldBe(
            new CollaborationAgreementErrors.DataLongerThanTheTerm(good.EndsOn!.Value)
        );
        (await Refused(data with { DataReaders = null })).ShouldBe(new CollaborationAgreementErrors.DataNotWhole("dataReaders"));
        (await Refused(good with { Goals = " " })).ShouldBe(new Missing("goals"));
        Task<Error> Refused(WriteCollaborationAgreement.Input input) =>
            bureau.Bad<WriteCollaborationAgreement, WriteCollaborationAgreement.Input, WriteCollaborationAgreement.Output>(
                bureau.People[0],
                input
            );
    }

    [Fact] // seen to fail without the constraints: all three are written
    public async Task Even_a_wrong_page_cannot_write_a_term_that_cannot_be()
    {
        var bureau = await Bureau.Of(ground, 1);
        foreach (
            var (ends, what, until, constraint) in new[]
            {
                ("2026-01-01", null, null, "term_ends_after_it_starts"),
                ("2026-12-31", "速限", "2027-01-01", "data_within_the_term"),
                ("2026-12-31", "速限", null, "data_access_is_whole"),
            }
        )
            (
                await Should.ThrowAsync<PostgresException>(
                    bureau.Sql(
                        """
                        insert into collaborations.collaboration_agreement (community_id, collaboration_id, number, autonomy, goals,
                          contacts, starts_on, ends_on, data_what, data_purpose, data_readers, data_until, hash, written_at)
                        values ($1, $2, 1, 'x', 'x', 'x', '2026-06-01', $3::text::date, $4::text, $4::text, $4::text, $5::text::date, '', now())
                        """,
                        bureau.Collaboration.Value,
                        ends,
                        (object?)what ?? DBNull.Value,
                        (object?)until ?? DBNull.Value
                    )
                )
            ).ConstraintName.ShouldBe(constraint);
    }

    [Fact] // seen to fail with update and delete granted: all change
    public async Task What_was_agreed_and_signed_cannot_be_changed()
    {
        var bureau = await Bureau.Of(ground, 1);
        var first = await bureau.Agree();
        await bureau.Sign(bureau.People[0], first);
        foreach (
            var sql in new[]
            {
                "update collaborations.collaboration_agreement set goals = 'x' where community_id = $1",
                "delete from collaborations.collaboration_agreement where community_id = $1",
                "update collaborations.collaboration_signature set name = 'x' where community_id = $1",
                "delete from collaborations.collaboration_signature where community_id = $1",
            }
        )
            (await Should.ThrowAsync<PostgresException>(bureau.Sql(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact] // seen to fail without the trigger latest: the old version is signed after the new one was written
    public async Task A_version_that_is_not_the_latest_cannot_be_signed_even_at_the_same_moment()
    {
        for (var round = 0; round < 5; round++)
        {
            var bureau = await Bureau.Of(ground, 2);
            var second = await bureau.Add(bureau.People[1], CollaborationSide.Agency);
            var first = await bureau.Agree();
            await Task.WhenAll(
                Task.Run(() => bureau.Agree("另一個目標")),
                Task.Run(() => bureau.Sign(bureau.People[1], first)),
                Task.Run(() => bureau.Sign(bureau.People[0], first))
            );
            (await bureau.Sign(bureau.People[0], first)).Failed.ShouldBeTrue();
            (await Should.ThrowAsync<PostgresException>(Insert(bureau, second, first.Hash, null))).ConstraintName.ShouldBe(
                "latest_collaboration_agreement_is_signed"
            );
        }
    }

    [Fact] // seen to fail without that check in the trigger: both are written
    public async Task A_document_does_not_stand_for_a_member_nor_a_click_for_one_outside()
    {
        var bureau = await Bureau.Of(ground, 2);
        var member = await bureau.Add(bureau.People[1]);
        var outside = await bureau.Outside("林科長");
        var first = await bureau.Agree();
        (await bureau.Record(member, first)).Errors.Single().ShouldBeOfType<CollaborationAgreementErrors.SignsThemselves>();
        foreach (var (who, document) in new[] { (member, "公文"), (outside, (string?)null) })
            (await Should.ThrowAsync<PostgresException>(Insert(bureau, who, first.Hash, document))).ConstraintName.ShouldBe(
                "members_sign_themselves"
            );
    }

    [Fact]
    public async Task A_signature_needs_the_own_name_and_a_tick()
    {
        var bureau = await Bureau.Of(ground, 1);
        var first = await bureau.Agree();
        var wrong = await bureau.Do<SignCollaborationAgreement, SignCollaborationAgreement.Input, Done>(
            bureau.People[0],
            new(bureau.Collaboration)
            {
                Number = first.Number,
                Hash = first.Hash,
                Name = "別人",
                Agreed = true,
            }
        );
        wrong.Errors.Select(e => e.GetType()).ShouldBe([typeof(AgreementErrors.NotYourName)]);
    }

    [Fact]
    public async Task Others_do_not_read_it()
    {
        var bureau = await Bureau.Of(ground, 2);
        await bureau.Agree();
        (
            await bureau.Bad<ShowCollaborationAgreement, ShowCollaborationAgreement.Input, ShowCollaborationAgreement.Output>(
                bureau.People[1],
                new(bureau.Collaboration)
            )
        ).ShouldBeOfType<NotFound>();
    }

    private static Task<int> Insert(Bureau bureau, CollaborationPersonId who, string hash, string? document) =>
        bureau.Sql(
            """
            insert into collaborations.collaboration_signature (community_id, collaboration_id, number, signer_id, name, document, hash, at)
            values ($1, $2, 1, $3, 'x', $4::text, $5, now())
            """,
            bureau.Collaboration.Value,
            who.Value,
            (object?)document ?? DBNull.Value,
            hash
        );
}
