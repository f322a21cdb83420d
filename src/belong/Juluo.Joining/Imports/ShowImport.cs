namespace Juluo.Joining;

/// <summary>GET /people/import — bring a table of members, or take one away.</summary>
[Get("/people/import", "people.manage", Page = typeof(MemberImportPage))]
internal sealed class ShowImport : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
