namespace Juluo.Projects;

/// <summary>POST /projects/index/removal — removes all projects of imported lists. Projects of this community and its allies stay.</summary>
[Post("/projects/index/removal", ProjectRights.Manage, Then = "/projects/index", Say = "projects.list.cleared")]
internal sealed class RemoveProjectList(UnitOfWork work, Audit audit) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new ProjectListStore(work);
        var count = await store.Count(stop);
        await store.Clear(stop);
        await audit.Did(caller.Person, "projects.list.cleared", "", new { count }, stop);
        return Done.It;
    }
}
