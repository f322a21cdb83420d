namespace Juluo.People;

public sealed partial class PeopleModule
{
    private static void AdministrationRoutes(RouteGroup routes)
    {
        routes.Map<ShowImport>(); // GET  /people/import
        routes.Map<BringMembers>(); // POST /people/sheets
        routes.Map<LookAtMembers>(); // GET  /people/sheets/{id}
        routes.Map<WriteMembers>(); // POST /people/sheets/{id}/writing
        routes.Map<ExportMembers>(); // GET  /people/export   csv
        routes.Map<ShowDuplicates>(); // GET  /people/duplicates
        routes.Map<MergePerson>(); // POST /people/{id}/merging
        routes.Map<UndoMerge>(); // POST /people/merges/{id}/undoing
        routes.Map<ShowAudit>(); // GET  /settings/audit
        routes.Map<ExportAudit>(); // GET  /settings/audit/export   csv
    }
}
