namespace Juluo.Postgres;

/// <summary>Changes the parts of a community that every page shows. Row-level security prevents changes to others; this process shows changes at once, others within half a minute.</summary>
public sealed class CommunityProfile(UnitOfWork work, Communities communities)
{
    /// <summary>Changes names, sentence, zone, languages and colour, which must have been checked.</summary>
    public Task Change(Community changed, CancellationToken stop) =>
        Write(
            $"""
            update postgres.community
            set (name_zh, name_en) = ({changed.Name}), (sentence_zh, sentence_en) = ({changed.Sentence}),
              zone = {changed.ZoneId}, language = {changed.Language}, languages = {changed.Languages.ToArray()}, accent = {changed.Accent}
              where id = {work.Community}
            """,
            stop
        );

    /// <param name="accent">One of five names, or #rrggbb.</param>
    public Task Colour(string accent, CancellationToken stop) =>
        Write($"update postgres.community set accent = {accent} where id = {work.Community}", stop);

    /// <param name="cover">The new picture, or null to remove it.</param>
    public Task Cover(PublicPagePicture? cover, CancellationToken stop) =>
        Write(
            $"""
            update postgres.community
            set cover_path = {cover?.Path}, cover_small_path = {cover?.SmallPath},
              cover_words_zh = {cover?.Words?.Said.Zh}, cover_words_en = {cover?.Words?.Said.En}
            where id = {work.Community}
            """,
            stop
        );

    public Task Logo(PublicPagePicture? logo, CancellationToken stop) =>
        Write(
            $"update postgres.community set logo_path = {logo?.Path}, logo_small_path = {logo?.SmallPath} where id = {work.Community}",
            stop
        );

    private async Task Write(Statement statement, CancellationToken stop)
    {
        await work.Do(statement, stop);
        work.Afterwards(() =>
        {
            communities.Forget();
            return Task.CompletedTask;
        });
    }
}
