using Microsoft.AspNetCore.Identity;

namespace Juluo.People;

/// <summary>POST /dev/persona — signs in as a person of the sample, without a password. It works only in the demo.</summary>
[Post("/dev/persona", Requires.Nothing, Form = typeof(ListPersonas))]
internal sealed class SignInAsPersona(
    Demo demo,
    Communities communities,
    NpgsqlDataSource source,
    ConnectionShares shares,
    UserManager<Account> users,
    Entering entering
) : Slice<SignInAsPersona.Input, SignInAsPersona.Output>
{
    public sealed record Input(CommunityId Community, PersonId Person);

    public sealed record Output(string To);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!demo.On || (await communities.All(stop)).FirstOrDefault(c => c.Id == input.Community) is not { } community)
            return new NotFound();
        await using var work = new UnitOfWork(source, shares: shares);
        await work.Begin(community, stop);
        // Only people offered by the sample.
        if (
            await work.Find<Guid?>(
                $"""
                select p.account_id from people.persona x join people.person p on p.community_id = x.community_id and p.id = x.person_id
                where x.community_id = {community.Id} and x.person_id = {input.Person} and p.account_id is not null
                """,
                stop
            )
                is not { } id
            || await users.FindByIdAsync(id.ToString()) is not { } account
        )
            return new NotFound();
        await work.DisposeAsync(); // signing in takes a second connection
        return new Output(await entering.Enter(account, community, SignInWay.Demo, stay: false, null, stop));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.To);
}
