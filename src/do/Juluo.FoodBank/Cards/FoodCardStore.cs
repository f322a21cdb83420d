namespace Juluo.FoodBank;

/// <summary>Cards of households, without names. A number is used once, and an office's reference, stored as a digest, has one valid card (<c>one_card_for_a_reference</c>).</summary>
internal sealed class FoodCardStore(UnitOfWork work, Clock clock)
{
    private const int Most = 500;

    /// <summary>Returns at most 500 cards: valid ones first, then withdrawn ones, each latest first.</summary>
    public Task<List<FoodCard>> All(CancellationToken stop) =>
        work.List<FoodCard>($"{Rows} order by withdrawn_at is not null, issued_at desc, id desc limit {Most}", stop);

    public Task<FoodCard?> Find(FoodCardId id, CancellationToken stop) => work.Find<FoodCard>($"{Rows} and id = {id}", stop);

    /// <summary>Finds the card for a typed number if it is valid.</summary>
    public async Task<Outcome<FoodCard>> Good(string? typed, CancellationToken stop)
    {
        var number = CardNumber.Read(typed);
        if (number.Failed)
            return number.As<FoodCard>();
        return await work.Find<FoodCard>($"{Rows} and number = {number.Value} and withdrawn_at is null", stop) is { } card
            ? card
            : new CardErrors.NotGood();
    }

    /// <summary>Finds the card for a typed number even if withdrawn, for the desk.</summary>
    public async Task<Outcome<FoodCard>> Known(string? typed, CancellationToken stop)
    {
        var number = CardNumber.Read(typed);
        if (number.Failed)
            return number.As<FoodCard>();
        return await work.Find<FoodCard>($"{Rows} and number = {number.Value}", stop) is { } card ? card : new CardErrors.NotGood();
    }

    /// <summary>Counts valid cards and the people in their households.</summary>
    public async Task<(int Cards, int People)> Count(CancellationToken stop) =>
        (
            await work.List<(int, int)>(
                $"""
                select count(*)::int, coalesce(sum(adults + children), 0)::int from foodbank.card
                where community_id = {work.Community} and withdrawn_at is null
                """,
                stop
            )
        )[0];

    /// <summary>Issues a card with a random number; a number that is already taken, rare among ten million, is drawn again. Fails if the reference has a valid card.</summary>
    public async Task<Outcome<FoodCardId>> Issue(FoodCardForm said, IssuedHow how, byte[]? reference, PersonId by, CancellationToken stop)
    {
        var id = Id.New<FoodCardId>(clock);
        try
        {
            while (
                await work.Do(
                    $"""
                    insert into foodbank.card (community_id, id, number, adults, children, avoids, language, issued_how, reference_digest, issued_at,
                      issued_by)
                    values ({work.Community}, {id}, {CardNumber.New()}, {said.Adults}, {said.Children}, {said.Avoids ?? []},
                      {said.Language ?? Languages.Chinese}, {how}, {reference}, {clock.Now}, {by})
                    on conflict on constraint one_card_of_a_number do nothing
                    """,
                    stop
                ) == 0
            ) { }
            return id;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_card_for_a_reference")
        {
            return new CardErrors.ReferenceHasCard();
        }
    }

    public Task Change(FoodCardId id, FoodCardForm said, CancellationToken stop) =>
        work.Do(
            $"""
            update foodbank.card set adults = {said.Adults}, children = {said.Children}, avoids = {said.Avoids ?? []},
              language = {said.Language ?? Languages.Chinese}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public async Task<bool> Withdraw(FoodCardId id, CancellationToken stop) =>
        await work.Do(
            $"""
            update foodbank.card set withdrawn_at = {clock.Now}
            where community_id = {work.Community} and id = {id} and withdrawn_at is null
            """,
            stop
        ) == 1;

    public async Task<Outcome<Done>> Restore(FoodCardId id, CancellationToken stop)
    {
        try
        {
            return
                await work.Do(
                    $"""
                    update foodbank.card set withdrawn_at = null
                    where community_id = {work.Community} and id = {id} and withdrawn_at is not null
                    """,
                    stop
                ) == 1
                ? Done.It
                : new CardErrors.NotWithdrawn();
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_card_for_a_reference")
        {
            return new CardErrors.ReferenceHasCard();
        }
    }

    /// <summary>Returns the keyed digest of an office's reference: equal references give equal digests, which can't be reversed without the community's key.</summary>
    public static byte[] Digest(string reference, byte[] key) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(TableCells.Fold(reference)));

    private Statement Rows =>
        $"""
            select id, number, adults, children, avoids, language, issued_how, issued_at, withdrawn_at from foodbank.card
            where community_id = {work.Community}
            """;
}
