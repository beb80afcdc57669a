-- Which declarations of a year were submitted, and where they stand: asked before each review among others.

CREATE INDEX "IX_Declarations_Submitted" ON "Declarations" ("RegionId", "FiscalYear", "LastVersionNumber", "Id", "UnitId", "DepartmentId", "BudgetState", "PublicationState");
