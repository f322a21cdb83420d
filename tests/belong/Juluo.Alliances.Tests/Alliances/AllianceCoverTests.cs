using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Alliances.Tests;

/// <summary>The picture under which the people of a community see an alliance: its own, and no other community's.</summary>
public sealed class AllianceCoverTests(Ground ground) : IClassFixture<Ground>
{
    private readonly League league = new(ground);

    [Fact]
    public async Task Each_community_has_its_own_picture_of_an_alliance()
    {
        var (host, member) = (await league.Join("甲"), await league.Join("乙"));
        var id = await league.Ally(host, member);
        await Put(host, id, "islands");
        (await Cover(host, id))!.Key.ShouldBe("islands");
        (await Cover(member, id)).ShouldBeNull();
        (await Show(member, id, "islands")).Errors.Single().ShouldBeOfType<NotFound>();
        (await Show(host, id, "islands")).Failed.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_only_invited_or_a_stranger_changes_no_cover()
    {
        var (host, invited, stranger) = (await league.Join("甲"), await league.Join("丙"), await league.Join("丁"));
        var id = await league.Found(host);
        await league.Invite(id, host, invited);
        foreach (var other in (Community[])[invited, stranger])
            (await Do<RemoveAllianceCover, RemoveAllianceCover.Input, Created<CoverId>>(other, new(id)))
                .Errors.Single()
                .ShouldBeOfType<NotFound>();
        var change = await Put(host, id, "doors");
        (await Do<RestoreAllianceCover, RestoreAllianceCover.Input, Done>(stranger, new(id, change)))
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
        (await Do<RestoreAllianceCover, RestoreAllianceCover.Input, Done>(host, new(id, change))).Failed.ShouldBeFalse();
        (await Cover(host, id)).ShouldBeNull();
    }

    [Fact]
    public async Task A_cover_is_described_anew_without_a_file()
    {
        var host = await league.Join("甲");
        var id = await league.Found(host);
        Task<Outcome<Created<CoverId>>> Describe() =>
            Do<ChangeAllianceCover, ChangeAllianceCover.Input, Created<CoverId>>(host, new(id, new("四座島", "Four islands")));
        (await Describe()).Errors.Single().ShouldBeOfType<PhotoErrors.Missing>();
        await Put(host, id, "islands");
        (await Describe()).Failed.ShouldBeFalse();
        (await Cover(host, id)).ShouldBe(new Cover("islands", "islands-small", new("四座島", "Four islands")));
    }

    private Task<CoverId> Put(Community by, AllianceId id, string key) =>
        ground.In(by, s => Store(s).Put(id.Value, new(key, $"{key}-small", null), default));

    private Task<Cover?> Cover(Community by, AllianceId id) => ground.In(by, s => Store(s).Find(id.Value, default));

    private static CoverStore Store(IServiceProvider s) =>
        AllianceCovers.Store(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());

    private Task<Outcome<Download>> Show(Community by, AllianceId id, string key) =>
        Do<ShowAllianceCover, ShowAllianceCover.Input, Download>(by, new(id, key));

    private Task<Outcome<TOutput>> Do<TSlice, TInput, TOutput>(Community by, TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull =>
        ground.InOrNot(by, s => ActivatorUtilities.CreateInstance<TSlice>(s).Handle(input, by.AsCaller(league.SignerOf(by)), default));
}
