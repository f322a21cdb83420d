namespace Juluo.Residencies;

/// <summary>What a residency asks and what is signed for it. Both are only added to.</summary>
internal sealed class ResidencyTextStore(UnitOfWork work, Clock clock)
{
    /// <summary>Those that are asked today, in their order.</summary>
    public Task<List<ResidencyQuestion>> Questions(ResidencyId id, CancellationToken stop) => Questions(id, removed: false, stop);

    /// <summary>All that were ever asked: what was answered stays, and so does what it answers.</summary>
    public Task<List<ResidencyQuestion>> Asked(ResidencyId id, CancellationToken stop) => Questions(id, removed: true, stop);

    private Task<List<ResidencyQuestion>> Questions(ResidencyId id, bool removed, CancellationToken stop) =>
        work.List<ResidencyQuestion>(
            $"""
            select id, kind, text_zh, text_en, choices, must from residencies.residency_question
            where community_id = {work.Community} and residency_id = {id} and (removed_at is null or {removed}) order by place, id
            """,
            stop
        );

    public async Task<ResidencyQuestionId> Ask(
        ResidencyId id,
        QuestionKind kind,
        LocalizedText text,
        IReadOnlyList<string> choices,
        bool must,
        CancellationToken stop
    )
    {
        var question = Id.New<ResidencyQuestionId>(clock);
        await work.Do(
            $"""
            insert into residencies.residency_question (community_id, id, residency_id, place, kind, text_zh, text_en, choices, must)
            select {work.Community}, {question}, {id}, coalesce(max(q.place), 0) + 1, {kind}, {text},
              {choices.ToArray()}, {must}
            from residencies.residency_question q where q.community_id = {work.Community} and q.residency_id = {id}
            """,
            stop
        );
        return question;
    }

    /// <summary>Asked no more, or again. False if there is none such.</summary>
    public async Task<bool> SetRemoved(ResidencyId id, ResidencyQuestionId question, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update residencies.residency_question set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and residency_id = {id} and id = {question}
            """,
            stop
        ) > 0;

    /// <summary>All versions, the newest first.</summary>
    public Task<List<ResidencyAgreement>> Agreements(ResidencyId id, CancellationToken stop) =>
        work.List<ResidencyAgreement>(
            $"""
            select number, text, hash, at, language from residencies.residency_agreement
            where community_id = {work.Community} and residency_id = {id} order by number desc
            """,
            stop
        );

    /// <summary>Writes the next version.</summary>
    public Task<int> Write(ResidencyId id, string text, string? language, PersonId? by, CancellationToken stop) =>
        work.Find<int>(
            $"""
            insert into residencies.residency_agreement (community_id, residency_id, number, text, hash, at, by_person, language)
            select {work.Community}, {id}, coalesce(max(a.number), 0) + 1, {text}, '', {clock.Now}, {by}, {language}
            from residencies.residency_agreement a where a.community_id = {work.Community} and a.residency_id = {id}
            returning number
            """,
            stop
        );
}
