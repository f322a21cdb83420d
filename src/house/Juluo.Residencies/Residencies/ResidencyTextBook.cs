using NodaTime;

namespace Juluo.Residencies;

/// <summary>What a residency asks and what is signed for it. Both are only added to.</summary>
internal sealed class ResidencyTextBook(Work work, Clock clock)
{
    private Guid Here => work.Community.Id.Value;

    /// <summary>Those that are asked today, in their order.</summary>
    public Task<List<ResidencyQuestion>> Questions(ResidencyId id, CancellationToken stop) => Questions(id, removed: false, stop);

    /// <summary>All that were ever asked: what was answered stays, and so does what it answers.</summary>
    public Task<List<ResidencyQuestion>> Asked(ResidencyId id, CancellationToken stop) => Questions(id, removed: true, stop);

    private async Task<List<ResidencyQuestion>> Questions(ResidencyId id, bool removed, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select id, kind, text_zh, text_en, choices, must from residencies.residency_question
            where community_id = $1 and residency_id = $2 and (removed_at is null or $3) order by place, id
            """,
            Here,
            id.Value,
            removed
        );
        return await select.List(
            r => new ResidencyQuestion(
                new(r.GetGuid(0)),
                EnumWord.Read<QuestionKind>(r.GetString(1)),
                r.GetString(2),
                r.GetString(3),
                r.GetFieldValue<string[]>(4),
                r.GetBoolean(5)
            ),
            stop
        );
    }

    public async Task<ResidencyQuestionId> Ask(
        ResidencyId id,
        QuestionKind kind,
        (string Zh, string En) text,
        IReadOnlyList<string> choices,
        bool must,
        CancellationToken stop
    )
    {
        var question = Id.New<ResidencyQuestionId>(clock);
        await using var insert = work.Command(
            """
            insert into residencies.residency_question (community_id, id, residency_id, place, kind, text_zh, text_en, choices, must)
            select $1, $2, $3, coalesce(max(q.place), 0) + 1, $4, $5, $6, $7, $8
            from residencies.residency_question q where q.community_id = $1 and q.residency_id = $3
            """,
            Here,
            question.Value,
            id.Value,
            EnumWord.Of(kind),
            text.Zh,
            text.En,
            choices.ToArray(),
            must
        );
        await insert.ExecuteNonQueryAsync(stop);
        return question;
    }

    /// <summary>Asked no more, or again. False if there is none such.</summary>
    public async Task<bool> SetRemoved(ResidencyId id, ResidencyQuestionId question, bool removed, CancellationToken stop)
    {
        await using var update = work.Command(
            "update residencies.residency_question set removed_at = $4 where community_id = $1 and residency_id = $2 and id = $3",
            Here,
            id.Value,
            question.Value,
            removed ? clock.Now.ToDateTimeUtc() : null
        );
        return await update.ExecuteNonQueryAsync(stop) > 0;
    }

    /// <summary>All versions, the newest first.</summary>
    public async Task<List<ResidencyAgreement>> Agreements(ResidencyId id, CancellationToken stop)
    {
        await using var select = work.Command(
            "select number, text, hash, at, language from residencies.residency_agreement where community_id = $1 and residency_id = $2 order by number desc",
            Here,
            id.Value
        );
        return await select.List(
            r => new ResidencyAgreement(r.GetInt32(0), r.GetString(1), r.GetString(2), r.Instant(3), r.IsDBNull(4) ? null : r.GetString(4)),
            stop
        );
    }

    /// <summary>Writes the next version.</summary>
    public async Task<int> Write(ResidencyId id, string text, string? language, PersonId? by, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            insert into residencies.residency_agreement (community_id, residency_id, number, text, hash, at, by_person, language)
            select $1, $2, coalesce(max(a.number), 0) + 1, $3, '', $4, $5, $6
            from residencies.residency_agreement a where a.community_id = $1 and a.residency_id = $2
            returning number
            """,
            Here,
            id.Value,
            text,
            clock.Now.ToDateTimeUtc(),
            by?.Value,
            language
        );
        return (int)(await insert.ExecuteScalarAsync(stop))!;
    }
}
