using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Alliances.Tests;

/// <summary>Communities in the public index, each with a person who signs for it, and their actions in alliances.</summary>
internal sealed class League(Ground ground)
{
    public static readonly AllianceTerms Terms = AllianceTerms.Of(
        "我們幫助彼此的人互相認識。",
        [Sharing.Directory, Sharing.Measures],
        [ProfileField.Trade, ProfileField.About, ProfileField.Skills, ProfileField.Email]
    );

    private readonly Dictionary<CommunityId, PersonId> signers = [];

    /// <summary>A community for one test; listed unless it does not wish to be found.</summary>
    public async Task<Community> Join(string name, bool listed = true)
    {
        var community = await ground.Found(name);
        signers[community.Id] = (await ground.Directory(community, d => d.Add(Neighbourhood.Someone(name + "長"), default))).Value;
        await ground.In(
            community,
            s => new ListingStore(s.GetRequiredService<UnitOfWork>()).Keep(Listing.None with { Listed = listed, City = "臺北市" }, default)
        );
        return community;
    }

    public PersonId SignerOf(Community community) => signers[community.Id];

    public Task<AllianceId> Found(Community community, AllianceTerms? terms = null) =>
        ground.In(
            community,
            s => s.GetRequiredService<AllianceStore>().Found(new("北圈", "North Ring"), null, terms ?? Terms, Signer(community), default)
        );

    public Task<Outcome<Done>> Invite(AllianceId id, Community by, Community whom) => Do(by, b => b.Invite(id, whom.Id, default));

    public Task<Outcome<Done>> Sign(AllianceId id, Community by) =>
        Do(
            by,
            async b =>
            {
                // A stranger has nothing to read, and tries anyway.
                var latest = (await b.Agreements(id, default)).FirstOrDefault();
                return await b.Sign(id, latest?.Version ?? 1, latest?.Hash ?? Hash(Terms), Signer(by), default);
            }
        );

    public Task<Outcome<Done>> Propose(AllianceId id, Community by, AllianceTerms terms) =>
        Do(by, b => b.Propose(id, terms, Signer(by), default));

    public Task<Outcome<Done>> Leave(AllianceId id, Community by) => Do(by, b => b.Leave(id, default));

    public Task<Outcome<Done>> Return(AllianceId id, Community by) => Do(by, b => b.Return(id, default));

    public Task<Outcome<Done>> Remove(AllianceId id, Community by, Community whom) => Do(by, b => b.Remove(id, whom.Id, default));

    public Task<List<Ally>> Allies(AllianceId id, Community seenBy) =>
        ground.In(seenBy, s => s.GetRequiredService<AllianceStore>().Allies(id, default));

    /// <summary>An alliance of these communities: the first founds it, the others are invited and sign.</summary>
    public async Task<AllianceId> Ally(params Community[] communities)
    {
        var id = await Found(communities[0]);
        foreach (var other in communities.Skip(1))
        {
            (await Invite(id, communities[0], other)).Failed.ShouldBeFalse();
            (await Sign(id, other)).Failed.ShouldBeFalse();
        }

        return id;
    }

    /// <summary>The first value of a query without any condition, as the program may run it in this community.</summary>
    public Task<T> Raw<T>(Community community, string sql, params object[] values) =>
        ground.In(
            community,
            async s =>
            {
                await using var command = s.GetRequiredService<UnitOfWork>().Command(sql, values);
                return (T)(await command.ExecuteScalarAsync())!;
            }
        );

    public static string Hash(AllianceTerms terms) => Agreement.HashOf(terms.Text, terms.Shares, terms.Fields);

    private AllianceStore.Signer Signer(Community community) => new(signers[community.Id], community.Name.Zh + "長");

    private Task<Outcome<Done>> Do(Community community, Func<AllianceStore, Task<Outcome<Done>>> action) =>
        ground.InOrNot(community, s => action(s.GetRequiredService<AllianceStore>()));
}
