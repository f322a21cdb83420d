namespace Juluo.Access;

/// <summary>POST /lock-services/{id}/token — replaces the token of a lock service, such as one that has expired.</summary>
[Post(
    "/lock-services/{id}/token",
    SpacesModule.Manage,
    Form = typeof(ListLockServices),
    SessionOnly = true,
    PerMinute = 10,
    Say = "access.locks.token.changed"
)]
internal sealed class ChangeLockToken(LockStore locks, IEnumerable<ILockService> kinds, Audit audit) : Slice<ChangeLockToken.Input, Done>
{
    public sealed record Input(GatewayId Id, string Token = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await locks.Find(input.Id, stop) is not { } service || kinds.FirstOrDefault(k => k.Kind == service.Kind) is not { } kind)
            return new NotFound();
        if (input.Token.Trim().Length is 0 or > LockService.MostToken || !input.Token.Trim().All(c => c is > ' ' and <= '~'))
            return new LockErrors.NoToken();
        var owner = await kind.Owner(new(service.Address, input.Token.Trim()), stop);
        if (owner.Failed)
            return owner.As<Done>();
        await locks.NewToken(service.Gateway, input.Token.Trim(), owner.Value, stop);
        await audit.Did(caller.Person, "access.locks.token", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
