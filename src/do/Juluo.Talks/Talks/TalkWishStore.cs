namespace Juluo.Talks;

/// <summary>Reads and writes wishes for topics.</summary>
internal sealed class TalkWishStore(UnitOfWork work, Clock clock)
{
    public Task<TalkWish?> Find(TalkWishId id, Caller caller, CancellationToken stop) =>
        work.Find<TalkWish>($"{As(caller.Person)} and w.id = {id}", stop);

    /// <summary>Returns wishes that no talk answers yet, those with most people first.</summary>
    public Task<List<TalkWish>> Open(Caller caller, int most, CancellationToken stop) =>
        work.List<TalkWish>(
            $"""
            {As(caller.Person)} and not exists (select from talks.talk t where t.community_id = w.community_id and t.wish_id = w.id)
            order by wishing desc, w.made_at desc, w.id limit {most}
            """,
            stop
        );

    /// <summary>Returns the members who wish for a topic.</summary>
    public Task<List<PersonId>> Wishing(TalkWishId id, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            select by_id from talks.wish where community_id = {work.Community} and id = {id} and by_id is not null
            union select person_id from talks.wish_second where community_id = {work.Community} and wish_id = {id}
            """,
            stop
        );

    public async Task<TalkWishId> Add(string topic, PersonId by, CancellationToken stop)
    {
        var id = Id.New<TalkWishId>(clock);
        await work.Do(
            $"insert into talks.wish (community_id, id, by_id, topic, made_at) values ({work.Community}, {id}, {by}, {topic}, {clock.Now})",
            stop
        );
        return id;
    }

    public Task<int> OpenOf(PersonId by, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from talks.wish w where w.community_id = {work.Community} and w.by_id = {by}
              and not exists (select from talks.talk t where t.community_id = w.community_id and t.wish_id = w.id)
            """,
            stop
        );

    public Task Second(TalkWishId id, PersonId person, CancellationToken stop) =>
        work.Do(
            $"""
            insert into talks.wish_second (community_id, wish_id, person_id, made_at) values ({work.Community}, {id}, {person}, {clock.Now})
            on conflict do nothing
            """,
            stop
        );

    public Task TakeBack(TalkWishId id, PersonId person, CancellationToken stop) =>
        work.Do($"delete from talks.wish_second where community_id = {work.Community} and wish_id = {id} and person_id = {person}", stop);

    /// <summary>Removes a wish. If others seconded it, it is theirs, and only its first person is taken away.</summary>
    public Task Remove(TalkWishId id, CancellationToken stop) =>
        work.Do(
            $"""
            with others as (
              select s.person_id from talks.wish_second s where s.community_id = {work.Community} and s.wish_id = {id} order by s.made_at, s.person_id limit 1),
            taken as (
              delete from talks.wish_second s using others o where s.community_id = {work.Community} and s.wish_id = {id} and s.person_id = o.person_id),
            given as (
              update talks.wish w set by_id = o.person_id from others o where w.community_id = {work.Community} and w.id = {id})
            delete from talks.wish w where w.community_id = {work.Community} and w.id = {id} and not exists (select from others)
            """,
            stop
        );

    private Statement As(PersonId? self) =>
        $"""
            select w.id, w.topic, (case when w.by_id is null then 0 else 1 end + (select count(*) from talks.wish_second s
                where s.community_id = w.community_id and s.wish_id = w.id))::int as wishing, coalesce(w.by_id = {self}, false) as mine,
              exists (select from talks.wish_second s where s.community_id = w.community_id and s.wish_id = w.id and s.person_id = {self}) as seconded,
              (select t.id from talks.talk t where t.community_id = w.community_id and t.wish_id = w.id order by t.made_at desc, t.id limit 1) as talk
            from talks.wish w where w.community_id = {work.Community}
            """;
}
