namespace Juluo.Web;

/// <summary>Marks the address of a form that redirects to the form's page. It answers nothing but the redirect, so no gate is in front of it.</summary>
internal sealed class LeadsToForm;
